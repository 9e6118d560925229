import { isDeepStrictEqual } from 'node:util';
import { runCode } from './run-code.ts';
import type { Template } from './template.ts';

type Call = (...values: unknown[]) => unknown;

/** Runs one of a template's own tests, as the template editor does; throws where it fails. */
export function runTemplateTest({ code, tests }: Template, scenario: string): void {
  const mocks = new Map<string, unknown>();
  const calls: { name: string; values: unknown[] }[] = [];

  const recorded =
    (name: string): Call =>
    (...values) => {
      calls.push({ name, values });
      const mock = mocks.get(name);
      return typeof mock === 'function' ? mock(...values) : mock;
    };

  const mocked = (name: string): Call => {
    if (!mocks.has(name)) throw new Error(`${name} is not mocked`);
    return recorded(name);
  };

  const expected = (holds: boolean, what: string) => {
    if (!holds) throw new Error(what);
  };

  const written = (value: unknown) => JSON.stringify(value);

  runCode(`${tests.setup}\n${scenario}`, {
    mock: (name: string, mock: unknown) => void mocks.set(name, mock),

    runCode: (data: Record<string, unknown>) => {
      const outcomes = { gtmOnSuccess: recorded('gtmOnSuccess'), gtmOnFailure: recorded('gtmOnFailure') };
      runCode(code, { require: mocked, data: { ...data, ...outcomes } });
    },

    assertThat: (actual: unknown) => ({
      isEqualTo: (wanted: unknown) =>
        expected(isDeepStrictEqual(actual, wanted), `${written(actual)} is not ${written(wanted)}`),
    }),

    assertApi: (name: string) => {
      const made = calls.filter((call) => call.name === name).map(({ values }) => values);
      return {
        wasCalled: () => expected(made.length > 0, `${name} was not called`),
        wasNotCalled: () => expected(made.length === 0, `${name} was called with ${written(made)}`),
        wasCalledWith: (...wanted: unknown[]) =>
          expected(
            made.some((values) => isDeepStrictEqual(values, wanted)),
            `${name} was called with ${written(made)}`,
          ),
      };
    },
  });
}
