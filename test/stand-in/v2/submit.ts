import { judge } from '../../../stand-in/rules.ts';

export const VISIT = { customerKey: 'c', market: 'UK', sessionKey: 's' };
export const VISIT_AT_END = { 'esales.customerKey': 'c', 'esales.market': 'UK', 'esales.sessionKey': 's' };

/** What the cluster of the two documents says to a click that is complete but for such changes. */
export function submit(changes: Partial<Parameters<typeof judge>[0]> = {}) {
  const click = {
    method: 'POST',
    path: '/api/v2/notifications/click',
    query: VISIT,
    contentType: 'text/plain',
    body: '{"ticket":"t"}',
  };
  return judge({ ...click, cluster: 'documents', ...changes });
}

/** The same of an end. */
export function submitEnd(query: Record<string, string>) {
  return submit({ path: '/api/v2/notifications/end', query, contentType: '', body: '' });
}
