import { type Api, HOST_OF, recipeFor } from './recipe.ts';

type Worker = { fetch(request: Request): Promise<Response> };

/** The Worker of the document for such an API, in front of such an address that plays the cluster. */
export async function loadWorker(api: Api, cluster: string): Promise<Worker> {
  const code = recipeFor(api, 'js', { [`https://${HOST_OF[api]}`]: cluster });
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module.default;
}
