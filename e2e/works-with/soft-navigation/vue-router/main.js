import { createApp } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';

const Page = {
  props: ['page'],
  template: `<main>
    <h1>Page {{ page }}</h1>
    <ul :id="'page-' + page">
      <li v-for="card of ['a', 'b', 'c']" :key="card">
        <RouterLink :to="'/' + (Number(page) + 1)" :id="'card-' + page + '-' + card"
          :data-elevate-ticket="page + '-' + card">
          <b>Product {{ card }}</b> of page {{ page }}
        </RouterLink>
      </li>
    </ul>
  </main>`,
};

const routes = [{ path: '/:page', component: Page, props: true }];
const router = createRouter({ history: createWebHistory(), routes });
createApp({ template: '<RouterView />' }).use(router).mount('#app');
