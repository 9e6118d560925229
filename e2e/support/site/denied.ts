/** What settings deny a page, played: true ones deny both stores together, or in one engine only. */

export const LOCAL_STORAGE_THROWS = `<script>Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('Denied', 'SecurityError'); } })</script>`;

export const LOCAL_STORAGE_IS_NULL = `<script>
  Object.defineProperty(window, 'localStorage', { get: () => null })</script>`;

export const LOCAL_STORAGE_IS_FULL = `<script>Storage.prototype.setItem = () => {
  throw new DOMException('Full', 'QuotaExceededError'); }</script>`;

export const COOKIES_ARE_OFF = `<script>
  Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })</script>`;
