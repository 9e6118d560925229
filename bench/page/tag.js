/** @typedef {{ file: string, endpoint: string, api?: string }} Tag */

/**
 * The script tag as a shop writes it, each variant the same.
 * @param {Tag} tag
 */
export const tagOf = ({ endpoint, api }) => {
  const script = document.createElement('script');
  Object.assign(script.dataset, { endpoint, market: 'UK', ...(api && { api }) });
  return script;
};
