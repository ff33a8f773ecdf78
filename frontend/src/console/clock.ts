/** The exchange's time now, as far as this page knows: what it told last, and what has passed since. */
export function timeNow(clock: string, told: number, now = Date.now()): string {
  const moment = new Date(Date.parse(`${clock.slice(0, 19)}Z`) + Math.max(0, now - told));
  return moment.toISOString().slice(0, 19);
}
