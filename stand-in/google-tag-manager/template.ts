import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Permissions } from './sandbox.ts';

type Field = {
  type: string;
  name: string;
  simpleValueType?: boolean;
  macrosInSelect?: boolean;
  defaultValue?: unknown;
  selectItems?: { value: string }[];
  valueValidators?: { type: string; args?: string[] }[];
  subParams?: Field[];
};

export type Template = {
  /** The names of the sections, in order. */
  sections: string[];
  info: { type: string; containerContexts: string[] };
  /** Those that hold a value, out of their groups. */
  fields: Field[];
  code: string;
  permissions: Permissions;
  tests: { scenarios: { name: string; code: string }[]; setup: string };
};

/** A value as permissions are written: 1 is a text, 2 a list, 3 a map, 8 a yes or no. */
type Coded =
  | { type: 1; string: string }
  | { type: 2; listItem: Coded[] }
  | { type: 3; mapKey: Coded[]; mapValue: Coded[] }
  | { type: 8; boolean: boolean };

type Permission = { instance: { key: { publicId: string }; param: { key: string; value: Coded }[] } };

export function readTemplate(file: string): Template {
  const [, ...parts] = readFileSync(file, 'utf8').split(/^___([A-Z_]+)___$/m);
  const sections = parts.filter((_, index) => index % 2 === 0);
  const section = (name: string): string => {
    const text = parts[2 * sections.indexOf(name) + 1];
    if (!sections.includes(name) || text === undefined) throw new Error(`No ___${name}___ in ${file}`);
    return text;
  };
  return {
    sections,
    info: JSON.parse(section('INFO')),
    fields: flattened(JSON.parse(section('TEMPLATE_PARAMETERS'))),
    code: section('SANDBOXED_JS_FOR_WEB_TEMPLATE'),
    permissions: decoded(JSON.parse(section('WEB_PERMISSIONS'))),
    tests: parse(section('TESTS')),
  };
}

function flattened(fields: Field[]): Field[] {
  return fields.flatMap((field) => (field.subParams ? flattened(field.subParams) : [field]));
}

function decoded(permissions: Permission[]): Permissions {
  const known = { access_globals: [], inject_script: [], access_consent: [] };
  const given = permissions.map(({ instance: { key, param } }) => [
    key.publicId,
    param[0] && plain(param[0].value),
  ]);
  return { ...known, ...Object.fromEntries(given) };
}

function plain(value: Coded): unknown {
  switch (value.type) {
    case 1:
      return value.string;
    case 2:
      return value.listItem.map(plain);
    case 3:
      return Object.fromEntries(
        value.mapKey.map((key, index) => [plain(key), plainAt(value.mapValue, index)]),
      );
    case 8:
      return value.boolean;
  }
}

function plainAt(values: Coded[], index: number): unknown {
  const value = values[index];
  return value && plain(value);
}
