import { deferredWork } from './deferred.js';
import { idle, microtasks } from './idle.js';
import { tagOf } from './tag.js';

/**
 * Times the script from its source text on: compiling it and running it, as the browser does it for a first visit.
 * @param {import('./tag.js').Tag} tag
 */
export const evaluate = async (tag) => {
  const script = tagOf(tag);
  script.text = await (await fetch(`/${tag.file}`)).text();
  // With a text of its own the script runs within `append`, so that nothing else is timed. All the same it has an
  // address, as it has in a shop.
  Object.defineProperty(script, 'src', { value: new URL(tag.file, location.origin).href });
  await idle();
  await idle();
  const deferred = deferredWork();

  const began = performance.now();
  document.head.append(script);
  await microtasks();
  const evaluated = performance.now();
  await deferred.done();
  return {
    evaluation: 1000 * (evaluated - began),
    deferred: 1000 * deferred.busy(),
    idleEnd: Math.max(deferred.ended(), evaluated) - began,
  };
};
