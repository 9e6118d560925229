import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

class ProductCard extends LitElement {
  static properties = { name: {}, ticket: {} };

  render() {
    return html`<article data-elevate-ticket=${this.ticket}>
      <a href="#${this.name}"><b>${this.name}</b></a>
    </article>`;
  }
}
customElements.define('product-card', ProductCard);

class ProductList extends LitElement {
  static properties = { products: { type: Array } };

  constructor() {
    super();
    this.products = ['shirt', 'jacket', 'scarf'].map((name) => ({ name, ticket: name }));
  }

  render() {
    return html`<section>
      ${repeat(
        this.products,
        ({ name }) => name,
        ({ name, ticket }) => html`<product-card id=${name} .name=${name} .ticket=${ticket}></product-card>`,
      )}
    </section>`;
  }
}
customElements.define('product-list', ProductList);

class ProductFrame extends LitElement {
  static properties = { ticket: {} };

  render() {
    return html`<div data-elevate-ticket=${this.ticket}>
      <slot name="title"></slot>
      <slot></slot>
    </div>`;
  }
}
customElements.define('product-frame', ProductFrame);

class SealedCard extends LitElement {
  static shadowRootOptions = { ...LitElement.shadowRootOptions, mode: 'closed' };

  render() {
    return html`<p data-elevate-ticket="hidden">Nobody looks inside</p>`;
  }
}
customElements.define('sealed-card', SealedCard);
