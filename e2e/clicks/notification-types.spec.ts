import { expect, test } from '../support/fixtures.ts';

test('an element names the type of its notification', async ({ open, cluster }) => {
  const tab = await open(
    '<button data-elevate-ticket="shirt" data-elevate-notification="add-to-cart">Buy</button>',
  );
  await tab.click('button');
  expect(await cluster.settled(1)).toMatchObject([
    { path: '/api/v2/notifications/add-to-cart', body: '{"ticket":"shirt"}', status: 204 },
  ]);
});

test('only the element of the ticket can name the type', async ({ open, cluster }) => {
  const tab = await open(`<div data-elevate-ticket="outfit" data-elevate-notification="add-to-cart">
    <p data-elevate-ticket="shirt"><b data-elevate-notification="add-favorite">Shirt</b></p></div>`);
  await tab.click('b');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

const BAD_TYPES = ['end', 'Click', '../click', 'click?x=', 'add_to_cart', '-click', '1click', 'a'.repeat(65)];

for (const type of BAD_TYPES) {
  test(`the bad type ${type} is named and nothing is sent`, async ({ open, cluster, visitor }) => {
    const tab = await open(`<p data-elevate-ticket="shirt" data-elevate-notification="${type}">Shirt</p>`);
    await tab.click('p');
    expect(await cluster.arrived()).toEqual([]);
    const errors = (await visitor.messages()).filter(({ level }) => level === 'error');
    expect(errors).toEqual([{ level: 'error', text: expect.stringContaining('[elevate-tracker]') }]);
    expect(errors[0]?.text).toContain(type);
  });
}

test('the longest type is sent', async ({ open, cluster }) => {
  const type = 'a'.repeat(64);
  const tab = await open(`<p data-elevate-ticket="shirt" data-elevate-notification="${type}">Shirt</p>`);
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual([`${type} shirt`]);
});
