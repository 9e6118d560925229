import InfiniteScroll from 'infinite-scroll';

const list = document.querySelector('#list');
new InfiniteScroll(list, { path: '/list/{{#}}', append: '.card', history: 'push', prefill: false });
