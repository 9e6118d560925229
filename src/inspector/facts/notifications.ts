/** What was sent since the inspector opened, newest first; in memory only. */
import type { NotificationDetail } from '../../api';
import { hear } from '../lifetime';

export type Answer = { level: 'well' | 'bad'; words: string; curl?: string };

export type Sent = NotificationDetail & { time: Date; answer?: Answer };

export const sent: Sent[] = [];

export const watchNotifications = (onSent: () => void): void =>
  // The event stays at the document, and passes here first.
  hear<CustomEvent<NotificationDetail>>(window, 'elevate:notification', ({ detail }) => {
    sent.unshift({ ...detail, time: new Date() });
    onSent();
  });
