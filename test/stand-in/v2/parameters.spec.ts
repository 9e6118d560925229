import { expect, test } from '@playwright/test';
import { submit, submitEnd, VISIT, VISIT_AT_END } from './submit.ts';

for (const name of Object.keys(VISIT)) {
  test(`a click needs ${name}`, () => {
    const message = `query parameter missing or empty: ${name}`;
    const { [name]: _, ...without } = VISIT as Record<string, string>;
    expect(submit({ query: without })).toEqual({ status: 400, message, type: 'click', api: 'v2' });
    expect(submit({ query: { ...VISIT, [name]: '' } })).toEqual({
      status: 400,
      message,
      type: 'click',
      api: 'v2',
    });
  });
}

test('every missing parameter is named', () => {
  expect(submit({ query: {} }).message).toBe(
    'query parameter missing or empty: customerKey, market, sessionKey',
  );
});

test('the parameters of a click carry no prefix', () => {
  expect(submit({ query: VISIT_AT_END }).status).toBe(400);
});

for (const name of Object.keys(VISIT_AT_END)) {
  test(`an end needs ${name}`, () => {
    const message = `query parameter missing or empty: ${name}`;
    const { [name]: _, ...without } = VISIT_AT_END as Record<string, string>;
    expect(submitEnd(without)).toEqual({ status: 400, message, type: 'end', api: 'v2' });
    expect(submitEnd({ ...VISIT_AT_END, [name]: '' })).toEqual({
      status: 400,
      message,
      type: 'end',
      api: 'v2',
    });
  });
}

test('the parameters of an end carry the prefix', () => {
  expect(submitEnd(VISIT).status).toBe(400);
});

test('a user context is nothing that the documents know', () => {
  const userContext = 'ANONYMOUS';
  expect(submit({ query: { ...VISIT, userContext } }).status).toBe(204);
  const { customerKey: _, ...without } = VISIT;
  expect(submit({ query: { ...without, userContext } }).message).toContain('customerKey');
});
