import { describe, expect, it } from "vitest";
import { makeTree } from "#tests/support/content-factories";
import { isWarning } from "~/features/content/content-fault";
import { readContent } from "~/features/content/read-content.server";

const outline = (code: string, arcs: number[][] = [[0]]) => ({ type: "Polygon", arcs, properties: { code } });

function mapText(changes: object = {}, geometries: object[] = [outline("26041"), outline("26248")]) {
  const square = [
    [0, 0],
    [9, 0],
    [0, 9],
    [-9, 0],
    [0, -9],
  ];
  return JSON.stringify({
    type: "Topology",
    attribution: "Sở Mẫu",
    transform: { scale: [0.1, 0.1], translate: [106, 10] },
    arcs: [square],
    objects: { communes: { type: "GeometryCollection", geometries } },
    ...changes,
  });
}

/** What is said of a tree with this map, "?" before a warning; and the map that is loaded. */
async function read(map: string) {
  const { content, faults } = await readContent(makeTree({ "places/communes.topo.json": map }), "2026-11-22");
  const said = faults.map(
    (fault) => `${isWarning(fault) ? "?" : ""}${fault.file} ${"code" in fault ? fault.code : ""}`,
  );
  return { said, map: content?.map };
}

describe("places/communes.topo.json", () => {
  it("is loaded as it was written", async () => {
    const text = mapText({ inset: { name: "Phố", communes: ["26041"] } });
    expect(await read(text)).toEqual({ said: [], map: text });
  });

  it("may be missing", async () => {
    const { content, faults } = await readContent(makeTree(), "2026-11-22");
    expect([content?.map, faults]).toEqual([null, []]);
  });

  it.each([
    ["is no JSON", "{", "jsonSyntax"],
    ["has no credit line", mapText({ attribution: "" }), "mapShape"],
    ["is another kind of map", mapText({ type: "FeatureCollection" }), "mapShape"],
    ["names an arc that is not there", mapText({}, [outline("26041", [[1]])]), "mapShape"],
    ["names a reversed arc that is not there", mapText({}, [outline("26041", [[-2]])]), "mapShape"],
    ["has a shape without a code", mapText({}, [{ ...outline(""), properties: {} }]), "mapShape"],
    ["has two shapes of a commune", mapText({}, [outline("26041"), outline("26041")]), "mapTwice"],
  ])("that %s is refused", async (_, text, code) => {
    expect((await read(text)).said).toEqual([`places/communes.topo.json ${code}`]);
  });

  it("may know other communes than the list, which is said", async () => {
    const { said, map } = await read(mapText({}, [outline("26041"), outline("99999")]));
    expect(said).toEqual(["?places/communes.topo.json mapStranger", "?places/communes.topo.json mapMissing"]);
    expect(map).toContain("99999");
  });
});
