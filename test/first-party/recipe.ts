import { adapted, readDocument, recipesIn, withLines } from '../../e2e/support/documents/recipes.ts';

export type Api = 'v3' | 'web-v2' | 'v2';

/** Which cluster of the stand-in takes it. */
export const CLUSTER_OF = { v3: 'elevate-4', 'web-v2': 'elevate-3', v2: 'documents' } as const;

/** The cluster in the document. */
export const HOST_OF = {
  v3: 'w1A2B3C45.elevate-api.cloud',
  'web-v2': 'w1A2B3C45.api.esales.apptus.cloud',
  v2: 'w1A2B3C45.api.esales.apptus.cloud',
};

/** What the document has a reader write for such an API, with what is the reader's own. */
export function recipeFor(api: Api, language: 'nginx' | 'js', own: Record<string, string>): string {
  const [recipe = '', changes = ''] = recipesIn(readDocument('docs/first-party.md'), language);
  const lines = changes.trimEnd().split('\n');
  const changed = { v3: [], 'web-v2': lines, v2: lines.slice(0, -1) }[api];
  return adapted(withLines(recipe, changed), own);
}
