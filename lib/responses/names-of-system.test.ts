import { expect, test } from "vitest";
import { leakFinder } from "./identity-leaks";
import { namesOfSystem } from "./names-of-system";

test.each([
  ["just_results_aligned//Kestrel-7B-v0.1.json", "Kestrel-7B-v0.1"],
  ["outputs\\run 2\\kestrel.to_eval.json", "kestrel"],
  ["kestrelai/Kestrel-7B", "Kestrel-7B"],
  ["kestrel", "kestrel"],
])("of the generator %s only %s names the system", (generator, last) => {
  expect(namesOfSystem({ name: "K", generator })).toEqual(["K", last]);
});

test.each([null, "", "///"])("a generator %j adds no name", (generator) => {
  expect(namesOfSystem({ name: "K", generator })).toEqual(["K"]);
});

test.each(["just_fine-7B", "Only-13B", "glad", "Sorry-v2"])(
  "a system called %s is not named by who says that they are just, only, glad or sorry",
  (name) => {
    const find = leakFinder({ names: namesOfSystem({ name, generator: null }), words: [] });
    const said =
      "I'm just a little AI. I am only a language model, glad to help. I'm Sorry to say that I am Just Wild.";
    expect(find(said).filter(({ strength }) => strength !== "style")).toEqual([]);
  },
);
