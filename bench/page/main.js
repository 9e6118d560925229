import * as clicks from './clicks.js';
import * as evaluation from './evaluation.js';
import * as growth from './growth.js';
import * as impressions from './impressions.js';
import * as inspector from './inspector.js';
import * as loading from './loading.js';
import * as natives from './natives.js';
import * as observers from './observers.js';

const page = {
  ...clicks,
  ...evaluation,
  ...growth,
  ...impressions,
  ...inspector,
  ...loading,
  ...natives,
  ...observers,
};
globalThis.bench = page;

// As shops that render in the browser do it. A page that goes away could not be measured any further.
document.addEventListener('click', (event) => event.preventDefault());
