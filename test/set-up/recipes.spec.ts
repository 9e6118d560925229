/** The syntax of the recipes for tag managers. */
import { expect, test } from '@playwright/test';
import { parse } from 'acorn';
import { readDocument, recipesIn } from '../../e2e/support/documents/recipes.ts';

test('recipes for tag managers are ECMAScript 5, as these take no later one', () => {
  const google = readDocument('integrations/google-tag-manager/README.md');
  const markup = recipesIn(google, 'html').map((html) => html.replace(/<\/?script>/g, ''));
  const recipes = [
    ...markup,
    ...recipesIn(google, 'js'),
    ...recipesIn(readDocument('docs/tag-managers.md'), 'js'),
  ];
  expect(recipes).toHaveLength(3);
  for (const recipe of recipes) parse(recipe, { ecmaVersion: 5 });
});
