import { expect, test } from '@playwright/test';
import { parse } from 'acorn';
import { parse as parseYaml } from 'yaml';
import { readDocument } from '../../e2e/support/documents/recipes.ts';
import { config, entriesOf, takeOptions } from '../../src/options/config.ts';
import type { Permissions } from '../../stand-in/google-tag-manager/sandbox.ts';
import { runTemplateTest } from '../../stand-in/google-tag-manager/template-tests.ts';
import { CONSENT_TYPES, fire, load, OPTIONS, openPage, template } from './tag-page.ts';

/** What the language of templates has of JavaScript's syntax, as far as it is used. */
const SYNTAX = [
  ...['Program', 'VariableDeclaration', 'VariableDeclarator', 'ExpressionStatement', 'BlockStatement'],
  ...['IfStatement', 'ReturnStatement', 'ArrowFunctionExpression', 'CallExpression', 'MemberExpression'],
  ...['AssignmentExpression', 'ConditionalExpression', 'BinaryExpression', 'LogicalExpression'],
  ...['UnaryExpression', 'ArrayExpression', 'ObjectExpression', 'Property', 'Identifier', 'Literal'],
];

function nodesOf(value: unknown): { type: string }[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (value === null || typeof value !== 'object') return [];
  const below = Object.values(value).flatMap(nodesOf);
  return 'type' in value ? [value as { type: string }, ...below] : below;
}

test('the template is a tag for web pages, with all sections in order', () => {
  expect(template.sections).toEqual([
    'TERMS_OF_SERVICE',
    'INFO',
    'TEMPLATE_PARAMETERS',
    'SANDBOXED_JS_FOR_WEB_TEMPLATE',
    'WEB_PERMISSIONS',
    'TESTS',
    'NOTES',
  ]);
  expect(template.info).toMatchObject({ type: 'TAG', containerContexts: ['WEB'] });
});

test('there is a field for each option, for each consent type, for the address of the script, and for impressions', () => {
  const names = template.fields.map(({ name }) => name);
  expect(names.sort()).toEqual(
    ['scriptUrl', 'impressions', ...Object.keys(OPTIONS), ...CONSENT_TYPES].sort(),
  );
  // A field of any other type would hand over something else than its value.
  for (const { name, type, simpleValueType } of template.fields) {
    expect({ name, type, simpleValueType }).toEqual({
      name,
      type: expect.stringMatching(/^(TEXT|SELECT|CHECKBOX)$/),
      simpleValueType: true,
    });
  }
});

test('the versions for the gallery are commits with notes', () => {
  const { versions } = parseYaml(readDocument('integrations/google-tag-manager/metadata.yaml'));
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions)
    expect(version).toEqual({ sha: expect.stringMatching(/^[\da-f]{40}$/), changeNotes: expect.any(String) });
});

test('whatever can be chosen is a good value of the option', () => {
  const choices = template.fields.flatMap(({ name, selectItems = [] }) =>
    selectItems.map(({ value }) => [name, value]),
  );
  expect(choices.length).toBeGreaterThan(0);
  for (const [name = '', value] of choices) {
    for (const known of Object.keys(config)) delete config[known];
    const entries = entriesOf({ [name]: value });
    takeOptions('the template', entries);
    expect(config).toEqual(Object.fromEntries(entries));
  }
});

test('which Elevate it is must be chosen, and nothing is chosen beforehand', () => {
  const field = template.fields.find(({ name }) => name === 'api');
  expect(field).toMatchObject({ notSetText: expect.any(String), valueValidators: [{ type: 'NON_EMPTY' }] });
  expect(field).not.toHaveProperty('defaultValue');
});

test('consent is asked for unless the shop says otherwise, and no variable can leave it out', () => {
  const field = (wanted: string) => template.fields.find(({ name }) => name === wanted);
  expect(field('consent')).toMatchObject({ defaultValue: 'required', macrosInSelect: false });
  expect(field('userContext')).toMatchObject({ macrosInSelect: false });
});

test('the code and the tests keep to the syntax that templates have', () => {
  const { scenarios, setup } = template.tests;
  for (const code of [template.code, setup, ...scenarios.map((scenario) => scenario.code)]) {
    const types = nodesOf(parse(code, { ecmaVersion: 2015 })).map(({ type }) => type);
    expect(types.filter((type) => !SYNTAX.includes(type))).toEqual([]);
  }
});

for (const { name, code } of template.tests.scenarios) {
  test(`the template's own test: ${name}`, () => runTemplateTest(template, code));
}

test('no permission is declared that is not needed', () => {
  const everyType = Object.fromEntries(CONSENT_TYPES.map((type) => [type, true]));
  const attempt = (permissions: Permissions) => {
    const { window, sandbox } = openPage(permissions);
    fire(sandbox, { ...OPTIONS, ...everyType, impressions: true });
    load(window);
  };
  attempt(template.permissions);
  for (const [name, given] of Object.entries(template.permissions)) {
    for (const one of given) {
      const fewer = { ...template.permissions, [name]: given.filter((other) => other !== one) };
      expect(() => attempt(fewer), `without ${name} ${JSON.stringify(one)}`).toThrow(name);
    }
  }
  expect(template.permissions.access_globals.map(({ key }) => key.split('.')[0])).toEqual([
    'elevateTracker',
    'elevateTracker',
  ]);
  expect(template.permissions.access_consent.filter(({ write }) => write)).toEqual([]);
});
