/** What the product's own practices promise beyond what content:check proves of anybody's. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readYaml } from "~/features/content/read-yaml";
import { simulationSchema } from "~/features/content/simulation.schema";

const FOLDER = "content/simulations";
const PRACTICES = readdirSync(FOLDER).map((file) => {
  const { value } = readYaml(simulationSchema, readFileSync(`${FOLDER}/${file}`, "utf8"));
  if (!value) throw new Error(`${file} cannot be read`);
  return [file.replace(".yaml", ""), value] as const;
});

/** The tasks of officials' two systems, by the screens they imitate. */
const OFFICIAL: Record<string, string[]> = {
  Dnis: ["giao-viec", "ho-so-cong-viec", "van-ban-den", "van-ban-di"],
  iGate: ["tiep-nhan-truc-tiep", "tiep-nhan-truc-tuyen", "tra-cuu-bao-cao", "tra-ket-qua", "xu-ly-ho-so"],
};

describe("the practices", () => {
  it.each(Object.entries(OFFICIAL))(
    "of %s name the system, so that every screen says it may differ",
    (system, slugs) => {
      expect(PRACTICES.filter(([, scenario]) => scenario.system === system).map(([slug]) => slug)).toEqual(
        slugs,
      );
    },
  );

  it.each(PRACTICES)("%s: every decision with consequences is on a declared path", (_, { steps, paths }) => {
    const declared = paths.flatMap(({ slips }) => slips.map(({ step, label }) => `${step}: ${label}`));
    const consequences = steps.flatMap(({ id, choose = [] }) =>
      choose.filter(({ right, next }) => !right && next).map(({ label }) => `${id}: ${label}`),
    );
    expect(consequences.filter((one) => !declared.includes(one))).toEqual([]);
  });
});
