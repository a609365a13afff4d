import { describe, expect, it } from "vitest";
import { formOf } from "#tests/support/accounts-factories";
import { parsePaper } from "~/features/personal-data/paper-form";

const TODAY = "2026-11-25";
const GOOD = {
  receivedOn: "2026-11-20",
  channel: "counter",
  kind: "view",
  wish: "",
  identityCheck: "Đã xem căn cước",
};
const parse = (changes: Record<string, string> = {}) => parsePaper(formOf({ ...GOOD, ...changes }), TODAY);

describe("a request that an officer writes down", () => {
  it.each([
    [{}, { receivedOn: "2026-11-20", channel: "counter", kind: "view", identityCheck: "Đã xem căn cước" }],
    [{ receivedOn: "25/11/2026" }, { receivedOn: TODAY }],
    [{ receivedOn: "2026-01-01" }, { receivedOn: "2026-01-01" }],
    [{ kind: "correct", wish: " Sửa  tên " }, { kind: "correct" }],
    [{ kind: "delete", understood: "1" }, { kind: "delete" }],
    [{ channel: "phone", identityCheck: "Đã  gọi lại".normalize("NFD") }, { identityCheck: "Đã gọi lại" }],
  ])("%j is taken", (changes, request) => expect(parse(changes)).toMatchObject({ ok: true, request }));

  it.each([
    [{ receivedOn: "2026-11-26" }, { receivedOn: "dayFuture" }],
    [{ receivedOn: "2025-12-31" }, { receivedOn: "dayEarly" }],
    [{ receivedOn: "31/02/2026" }, { receivedOn: "dayFormat" }],
    [{ receivedOn: "" }, { receivedOn: "dayFormat" }],
    [{ channel: "web" }, { channel: "channelEmpty" }],
    [{ kind: "" }, { kind: "kindEmpty" }],
    [{ kind: "correct" }, { wish: "wishEmpty" }],
    [{ kind: "delete" }, { understood: "notUnderstood" }],
    [{ identityCheck: "có" }, { identityCheck: "identityShort" }],
    [{ identityCheck: "x".repeat(201) }, { identityCheck: "identityLong" }],
    [
      { receivedOn: "", channel: "" },
      { receivedOn: "dayFormat", channel: "channelEmpty" },
    ],
  ])("%j comes back: %j", (changes, faults) => expect(parse(changes)).toEqual({ ok: false, faults }));
});
