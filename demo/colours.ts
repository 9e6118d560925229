export type Colour = keyof typeof COLOURS;

/** Of a picture: the thing itself, its shaded parts, its details, and what it lies on. */
export const COLOURS = {
  moss: { main: '#7d8f5b', dark: '#5f7042', accent: '#e8dfb8', ground: '#e9ebdc' },
  forest: { main: '#3f6657', dark: '#2c4b40', accent: '#d9b26a', ground: '#dfe9e3' },
  rust: { main: '#c2643c', dark: '#994a29', accent: '#f3dcc0', ground: '#f6e6dc' },
  ochre: { main: '#d9a441', dark: '#b58127', accent: '#fff3d6', ground: '#f8eed8' },
  chestnut: { main: '#8a5a3c', dark: '#6a422a', accent: '#e9c79c', ground: '#f0e4da' },
  berry: { main: '#9c4259', dark: '#772f43', accent: '#f2cdd2', ground: '#f4e1e4' },
  navy: { main: '#35496b', dark: '#25344f', accent: '#e2b45c', ground: '#e0e6ef' },
  sky: { main: '#7fa5b8', dark: '#5d8498', accent: '#fdf6e6', ground: '#e3eef2' },
  slate: { main: '#6d7d86', dark: '#525f67', accent: '#e7c77e', ground: '#e6eaec' },
  charcoal: { main: '#4a4e52', dark: '#34373a', accent: '#d98e5f', ground: '#e7e7e6' },
  sand: { main: '#cbb48d', dark: '#a98f66', accent: '#6b4f36', ground: '#f3ecdf' },
  cream: { main: '#efe6d2', dark: '#d5c7a8', accent: '#4d6f83', ground: '#e2e0d4' },
};
