export const prerender = true;

export const entries = () => Array.from({ length: 12 }, (_, index) => ({ page: `${index + 1}` }));

export const load = ({ params }) => ({ page: Number(params.page) });
