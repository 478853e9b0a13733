import fc from "fast-check";
import { expect, test } from "vitest";
import { addRow, changeRow, moveRow, type Row, removeRow } from "./rows";

type Deed = ["add"] | ["remove" | "up" | "down" | "change", number];
const deeds = fc.array(
  fc.oneof(
    fc.constant<Deed>(["add"]),
    fc.tuple(fc.constantFrom("remove" as const, "up" as const, "down" as const, "change" as const), fc.nat(6)),
  ),
);

test("whatever is done to rows, no two have the same id, and only what was removed is gone", () => {
  fc.assert(
    fc.property(deeds, (all) => {
      let rows: Row<{ n: number }>[] = [];
      let expected = 0;
      for (const [what, at] of all) {
        const id = rows[at ?? 0]?.id ?? "none";
        if (what === "add") rows = addRow(rows, { n: 0 });
        else if (what === "remove") rows = removeRow(rows, id);
        else if (what === "change") rows = changeRow(rows, id, { n: 1 });
        else rows = moveRow(rows, id, what === "up" ? -1 : 1);
        expected += what === "add" ? 1 : what === "remove" && id !== "none" ? -1 : 0;
        expect(rows).toHaveLength(expected);
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      }
    }),
  );
});

test("a row moves past its neighbour, and not past the ends", () => {
  const rows = addRow(addRow(addRow([], {}), {}), {});
  const order = (moved: Row<object>[]) => moved.map(({ id }) => id.slice(-1)).join("");
  expect(order(moveRow(rows, "new-2", -1))).toBe("213");
  expect(order(moveRow(rows, "new-2", 1))).toBe("132");
  expect(order(moveRow(rows, "new-1", -1))).toBe("123");
  expect(order(moveRow(rows, "new-3", 1))).toBe("123");
});
