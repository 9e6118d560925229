import * as clicks from './clicks.js';
import * as evaluation from './evaluation.js';
import * as growth from './growth.js';
import * as inspector from './inspector.js';
import * as loading from './loading.js';
import * as natives from './natives.js';

const page = { ...clicks, ...evaluation, ...growth, ...inspector, ...loading, ...natives };
globalThis.bench = page;

// As shops that render in the browser do it. A page that goes away could not be measured any further.
document.addEventListener('click', (event) => event.preventDefault());
