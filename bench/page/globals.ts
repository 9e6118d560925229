type Bench = typeof import('./clicks.js') &
  typeof import('./evaluation.js') &
  typeof import('./growth.js') &
  typeof import('./impressions.js') &
  typeof import('./inspector.js') &
  typeof import('./loading.js') &
  typeof import('./natives.js') &
  typeof import('./observers.js');

declare var bench: Bench;
