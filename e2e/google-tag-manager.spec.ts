import { runCode } from '../stand-in/google-tag-manager/run-code.ts';
import { startSandbox } from '../stand-in/google-tag-manager/sandbox.ts';
import { readTemplate } from '../stand-in/google-tag-manager/template.ts';
import { expect, test } from './fixtures.ts';
import { pageOf } from './markup.ts';

declare const outcomes: string[];

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';

const template = readTemplate(`${import.meta.dirname}/../integrations/google-tag-manager/template.tpl`);

/** A container that fires the template's tag with such fields, once the permission names the shop's own copy. */
function containerWith(fields: Record<string, unknown>): string {
  const permissions = { ...template.permissions, inject_script: ['{{shop}}/elevate-tracker.js'] };
  return `<script>
    outcomes = [];
    const insert = (src, onload, onerror) =>
      document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror }));
    container = (${startSandbox})(window, ${JSON.stringify(permissions)}, insert);
    const data = {
      ...${JSON.stringify({ scriptUrl: '{{shop}}/elevate-tracker.js', endpoint: '{{endpoint}}', ...fields })},
      gtmOnSuccess: () => outcomes.push('success'),
      gtmOnFailure: () => outcomes.push('failure'),
    };
    (${runCode})(${JSON.stringify(template.code)}, { require: container.require, data });
  </script>`;
}

test("the template's tag loads the tracker with its options", async ({ shop, tab, visitor, cluster }) => {
  const head = containerWith({ market: 'UK', customerKey: 'anna', consent: 'granted' });
  await tab.goto(shop.document('/', pageOf(head, CARD)));
  await tab.click('p');
  expect(await cluster.settled(1)).toMatchObject([
    { type: 'click', query: { market: 'UK', customerKey: 'anna' } },
  ]);
  expect(await tab.evaluate(() => outcomes)).toEqual(['success']);
  expect(await visitor.messages()).toEqual([]);
});
