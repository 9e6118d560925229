type Bench = typeof import('./clicks.js') &
  typeof import('./evaluation.js') &
  typeof import('./growth.js') &
  typeof import('./inspector.js') &
  typeof import('./loading.js') &
  typeof import('./natives.js');

declare var bench: Bench;
