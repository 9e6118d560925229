import { test as base, expect } from '../../support/fixtures.ts';
import { type Visit, visitOf } from './visit.ts';

export { expect };

export const test = base.extend<{ visit: Visit }>({
  visit: async ({ tab, cluster, visitor }, use) => use(visitOf(tab, cluster, visitor)),
});
