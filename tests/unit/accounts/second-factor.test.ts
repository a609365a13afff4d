import { describe, expect, it } from "vitest";
import { isOutstanding, secondFactorOf, withProvenRoles } from "~/features/accounts/second-factor";
import type { Role, Viewer } from "~/features/accounts/viewer";

function viewerWith(...roles: Role[]): Viewer {
  const grants = roles.map((role) => ({ role, communeCode: null }));
  return { personId: "p", fullName: "Nguyễn Văn Mẫu", communeCode: "26041", grants, sessionId: "s" };
}

describe("the second factor", () => {
  const none = { hasSecondFactor: false, secondFactorShown: false };
  const asked = { hasSecondFactor: true, secondFactorShown: false };
  const given = { hasSecondFactor: true, secondFactorShown: true };
  it.each([
    ["a learner", viewerWith(), none, false, "not-needed"],
    ["a source trainer", viewerWith("source-trainer"), none, false, "not-needed"],
    ["an officer", viewerWith("commune-officer"), none, false, "to-set-up"],
    ["an administrator", viewerWith("province-admin"), none, false, "to-set-up"],
    ["an administrator in the trial", viewerWith("province-admin"), none, true, "not-needed"],
    ["an officer who set one up", viewerWith("commune-officer"), asked, false, "needed"],
    ["an officer who gave the code", viewerWith("commune-officer"), given, false, "shown"],
    ["a learner who set one up", viewerWith(), asked, false, "needed"],
    ["whoever set one up in the trial", viewerWith("province-admin"), asked, true, "needed"],
  ] as const)("of %s", (_, viewer, facts, demo, state) => {
    expect(secondFactorOf({ viewer, ...facts }, { demo })).toBe(state);
  });

  it("withholds every role until it is given", () => {
    const officer = viewerWith("commune-officer", "source-trainer");
    expect(withProvenRoles(officer, "needed").grants).toEqual([]);
    expect(withProvenRoles(officer, "to-set-up").grants).toEqual([]);
    expect(withProvenRoles(officer, "shown")).toEqual(officer);
    expect(["needed", "to-set-up"].every((state) => isOutstanding(state as "needed"))).toBe(true);
  });
});
