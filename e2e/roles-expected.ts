import { type Role, roles, type World } from "./roles-world";

/** What a role is answered: a status, "→ /path" for a redirect, and for an action what its form says. */
export type Answer = string;
export type Entry = {
  ask: (world: World, as: Role) => Promise<Response>;
  expected: Record<Role, Answer>;
  /** Those who change something; everybody else must leave the database as it was. */
  acts: Role[];
};

export type Expectation = Partial<Record<Role, Answer>> & { others: Answer };
export const spelledOut = ({ others, ...some }: Expectation) =>
  Object.fromEntries(roles.map((role) => [role, some[role] ?? others])) as Record<Role, Answer>;

export type Path = string | ((world: World) => Promise<string> | string);
export const resolved = async (path: Path, world: World) => (typeof path === "string" ? path : path(world));

/** A page, or anything else that is only read. */
export const get = (path: Path, expected: Expectation, acts: Role[] = []): Entry => ({
  ask: async (world, as) => world.send(as, await resolved(path, world)),
  expected: spelledOut(expected),
  acts,
});

export const everybody: Expectation = { others: "200" };
