import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { built } from '../../e2e/support/documents/built.ts';

const LOADER = built('loader.js');

test('the loader is one function expression and nothing else', () => {
  const { statements } = ts.createSourceFile('loader.js', `(${LOADER})`, ts.ScriptTarget.ES2020);
  const [statement] = statements;
  expect(statements).toHaveLength(1);
  const expression = (statement as ts.ExpressionStatement).expression as ts.ParenthesizedExpression;
  expect(ts.isArrowFunction(expression.expression)).toBe(true);
  expect([expression.expression.pos, expression.expression.end]).toEqual([1, LOADER.length + 1]);
});
