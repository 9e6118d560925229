import { adapted, readDocument, recipesIn, sectionOf } from '../documents/recipes.ts';

const GUIDE = readDocument('docs/consent.md');

/** The tag and the recipe for a consent tool as the guide has them, for the cluster of the tests. */
export function guideFor(tool: string): { tag: string; recipe: string } {
  const [tag = ''] = recipesIn(GUIDE, 'html');
  const [recipe = ''] = recipesIn(sectionOf(GUIDE, tool), 'html');
  return { tag: adapted(tag, { 'cluster-id': 'endpoint', w1A2B3C45: '{{endpoint}}' }), recipe };
}
