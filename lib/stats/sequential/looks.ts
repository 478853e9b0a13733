/**
 * Rising numbers of votes at which a curve is drawn: multiples of a round step (1, 2 or 5 times a power of ten), and `votes` itself; at most
 * `most` + 1 of them. Steps are the same for all studies of about this size, so that yesterday's curve is the beginning of today's.
 */
export function looks(votes: number, most = 200): number[] {
  if (!(votes >= 1 && most >= 1) || !Number.isFinite(votes)) return [];
  let step = 1;
  for (let factor = 0; votes / step > most; factor++)
    step = [1, 2, 5][(factor + 1) % 3] * 10 ** Math.floor((factor + 1) / 3);
  const points: number[] = [];
  for (let point = step; point <= votes; point += step) points.push(point);
  if (points[points.length - 1] !== votes) points.push(votes);
  return points;
}
