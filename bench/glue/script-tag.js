// Not by `dataset`, whose first use on a page costs more than everything else here.
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
export const endpoint = script.getAttribute('data-endpoint') ?? '';
export const market = script.getAttribute('data-market') ?? '';
