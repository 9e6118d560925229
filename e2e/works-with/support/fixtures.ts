import { test as base } from '../../support/fixtures.ts';
import { type Visit, visitOf } from './visit.ts';

export const test = base.extend<{ visit: Visit }>({
  visit: async ({ tab, cluster, visitor }, use) => use(visitOf(tab, cluster, visitor)),
});
