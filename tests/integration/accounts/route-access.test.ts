/**
 * Who may open and who may send to every address: the table says it, the test asks each route as each kind of
 * person. A new route needs a line here; a loader or action without guard() fails.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { beforeAll, describe, expect, it } from "vitest";
import { KEYS } from "#tests/support/accounts-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makeViewer } from "#tests/support/factories";
import { openSession } from "~/features/accounts/auth.server";
import type { Guarded } from "~/features/accounts/guard.server";
import type { Role } from "~/features/accounts/viewer";
import { readEnv } from "~/platform/env.server";
import routes from "~/routes";

type Who =
  | "everyone"
  | "signed in"
  | "authors"
  | "trainers"
  | "reviewers"
  | "officers"
  | "province"
  | "helpers"
  | "officers and helpers"
  | "officers and trainers"
  | "nobody";

/** `opens`: who may GET. `sends`: who may POST. "nobody": the address does not answer to it. */
const TABLE: { path: string; opens: Who; sends: Who }[] = [
  { path: "/", opens: "everyone", sends: "nobody" },
  { path: "/chuyen-de/:topic", opens: "everyone", sends: "nobody" },
  // A visitor who marks a lesson as done is invited to sign in, on the lesson itself.
  { path: "/chuyen-de/:topic/:lesson", opens: "everyone", sends: "everyone" },
  { path: "/xac-minh", opens: "everyone", sends: "nobody" },
  { path: "/xac-minh/:code", opens: "everyone", sends: "nobody" },
  { path: "/chuyen-de/:topic/thuc-hanh/:simulation", opens: "everyone", sends: "nobody" },
  { path: "/quyen-rieng-tu", opens: "everyone", sends: "nobody" },
  { path: "/tien-do", opens: "everyone", sends: "nobody" },
  { path: "/ban-do-tien-do.svg", opens: "everyone", sends: "nobody" },
  { path: "/hien-thi", opens: "nobody", sends: "everyone" },
  { path: "/dang-ky", opens: "everyone", sends: "everyone" },
  { path: "/dang-nhap", opens: "everyone", sends: "everyone" },
  { path: "/dang-nhap/xac-nhan", opens: "signed in", sends: "signed in" },
  { path: "/dang-nhap/the", opens: "everyone", sends: "everyone" },
  { path: "/dang-nhap/dinh-danh", opens: "everyone", sends: "nobody" },
  { path: "/dang-nhap/dinh-danh/tro-lai", opens: "everyone", sends: "nobody" },
  { path: "/dang-nhap/dinh-danh/lien-ket", opens: "everyone", sends: "everyone" },
  { path: "/dang-ky/dinh-danh", opens: "everyone", sends: "everyone" },
  { path: "/the/:token", opens: "everyone", sends: "nobody" },
  { path: "/dang-xuat", opens: "everyone", sends: "everyone" },
  { path: "/*", opens: "everyone", sends: "everyone" },

  { path: "/hoc", opens: "signed in", sends: "nobody" },
  { path: "/hoc/vi-tri", opens: "nobody", sends: "signed in" },
  { path: "/hoc/da-xem", opens: "nobody", sends: "signed in" },
  { path: "/chuyen-de/:topic/kiem-tra", opens: "signed in", sends: "signed in" },
  { path: "/chuyen-de/:topic/thuc-hanh/:simulation/luot", opens: "nobody", sends: "signed in" },
  { path: "/bai-lam/:attempt", opens: "signed in", sends: "signed in" },
  { path: "/bai-lam/:attempt/tra-loi", opens: "nobody", sends: "signed in" },
  { path: "/bai-lam/:attempt/ket-qua", opens: "signed in", sends: "nobody" },
  { path: "/chung-nhan", opens: "signed in", sends: "nobody" },
  { path: "/chung-nhan/:file", opens: "signed in", sends: "nobody" },
  { path: "/diem-danh", opens: "signed in", sends: "signed in" },
  // A visitor who scanned the code of a hall is asked to sign in there.
  { path: "/diem-danh/:session", opens: "everyone", sends: "signed in" },
  { path: "/tai-khoan", opens: "signed in", sends: "nobody" },
  { path: "/tai-khoan/thong-tin", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/noi-lam-viec", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/ma-pin", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/mat-khau", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/xac-thuc-hai-lop", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/cach-dang-nhap", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/thiet-bi", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/dong-y", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/du-lieu", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/du-lieu.json", opens: "signed in", sends: "nobody" },
  { path: "/tai-khoan/du-lieu.pdf", opens: "signed in", sends: "nobody" },
  { path: "/tai-khoan/nguoi-giup", opens: "signed in", sends: "signed in" },
  { path: "/tai-khoan/dong", opens: "signed in", sends: "signed in" },

  { path: "/giang-vien", opens: "authors", sends: "authors" },
  { path: "/giang-vien/duyet", opens: "reviewers", sends: "nobody" },
  { path: "/giang-vien/duyet/:id", opens: "reviewers", sends: "reviewers" },
  { path: "/giang-vien/bai/:id", opens: "authors", sends: "authors" },
  { path: "/giang-vien/bai/:id/xem", opens: "authors", sends: "nobody" },
  { path: "/giang-vien/bai/:id/luu", opens: "nobody", sends: "authors" },
  { path: "/giang-vien/bai/:id/dan", opens: "nobody", sends: "trainers" },
  { path: "/giang-vien/bai/:id/tep", opens: "nobody", sends: "trainers" },
  { path: "/giang-vien/bai/:id/dau-bai", opens: "nobody", sends: "trainers" },
  { path: "/giang-vien/bai/:id/ngung", opens: "trainers", sends: "trainers" },
  { path: "/giang-vien/bai/:id/tep.mdx", opens: "authors", sends: "nobody" },
  { path: "/giang-vien/nhap", opens: "trainers", sends: "trainers" },
  { path: "/giang-vien/bai/:id/lich-su", opens: "authors", sends: "authors" },
  { path: "/giang-vien/hoc-lieu/:topic", opens: "authors", sends: "trainers" },
  { path: "/giang-vien/hoc-lieu/:topic/phu-de/:clip", opens: "authors", sends: "trainers" },
  { path: "/giang-vien/bai/:id/so-lieu", opens: "authors", sends: "nobody" },
  { path: "/giang-vien/ngan-hang/:topic", opens: "authors", sends: "authors" },
  { path: "/giang-vien/ngan-hang/:topic/nhap", opens: "trainers", sends: "trainers" },
  { path: "/giang-vien/ngan-hang/:topic/mau.xlsx", opens: "authors", sends: "nobody" },
  { path: "/giang-vien/ngan-hang/:topic/so-lieu", opens: "authors", sends: "nobody" },
  { path: "/giang-vien/ngan-hang/:topic/xuat", opens: "authors", sends: "nobody" },
  { path: "/giang-vien/ngan-hang/:topic/xuat/:format", opens: "authors", sends: "nobody" },
  { path: "/giang-vien/ngan-hang/:topic/:question", opens: "authors", sends: "trainers" },
  { path: "/giang-vien/ngan-hang/:topic/:question/cham-lai", opens: "authors", sends: "authors" },

  { path: "/quan-tri", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/xa-phuong/:slug", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/xa-phuong/:slug/ap", opens: "officers", sends: "officers" },
  { path: "/quan-tri/nguoi", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/nguoi/:person", opens: "officers", sends: "officers" },
  { path: "/quan-tri/nguoi/:person/yeu-cau", opens: "officers", sends: "officers" },
  { path: "/quan-tri/nguoi/:person/the", opens: "officers", sends: "officers" },
  { path: "/quan-tri/the-dang-nhap", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/the-dang-nhap/in", opens: "nobody", sends: "officers" },
  { path: "/quan-tri/hoan-thanh", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/danh-sach", opens: "officers", sends: "officers" },
  { path: "/quan-tri/danh-sach/mau.xlsx", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/danh-sach/:id", opens: "officers", sends: "officers" },
  { path: "/quan-tri/danh-sach/:id/loi.csv", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/vneid", opens: "province", sends: "province" },
  { path: "/quan-tri/vneid/:id", opens: "province", sends: "province" },
  { path: "/quan-tri/vneid/:id/loi.csv", opens: "province", sends: "nobody" },
  { path: "/quan-tri/dan-so", opens: "officers", sends: "province" },
  { path: "/quan-tri/dan-so/nhap", opens: "province", sends: "province" },
  { path: "/quan-tri/dan-so/mau/:file", opens: "province", sends: "nobody" },
  { path: "/quan-tri/nguoi/:person/cu-tru", opens: "officers", sends: "officers" },
  { path: "/quan-tri/trung-lap", opens: "officers", sends: "officers" },
  // Trainers find the datasets of classes here, and no other.
  { path: "/quan-tri/bao-cao/:file", opens: "officers and trainers", sends: "nobody" },
  { path: "/quan-tri/xuat-tep/:dataset", opens: "officers", sends: "officers" },
  { path: "/quan-tri/tep-xuat", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/tep-xuat/:id", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/bieu-mau", opens: "officers and trainers", sends: "nobody" },
  { path: "/quan-tri/mau-bao-cao", opens: "province", sends: "province" },
  { path: "/quan-tri/chung-nhan", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/chung-nhan/:id", opens: "officers", sends: "province" },
  { path: "/quan-tri/cham-lai", opens: "province", sends: "province" },
  { path: "/quan-tri/ky-bao-cao", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/ky-bao-cao/:month/:slug", opens: "officers", sends: "officers" },
  { path: "/quan-tri/lop-hoc", opens: "officers and trainers", sends: "nobody" },
  { path: "/quan-tri/lop-hoc/moi", opens: "officers", sends: "officers" },
  { path: "/quan-tri/lop-hoc/:class", opens: "officers and trainers", sends: "officers and trainers" },
  { path: "/quan-tri/lop-hoc/:class/sua", opens: "officers", sends: "officers" },
  { path: "/quan-tri/lop-hoc/:class/danh-sach", opens: "officers", sends: "officers" },
  {
    path: "/quan-tri/lop-hoc/:class/buoi/:session",
    opens: "officers and trainers",
    sends: "officers and trainers",
  },
  {
    path: "/quan-tri/lop-hoc/:class/buoi/:session/ghi",
    opens: "officers and trainers",
    sends: "officers and trainers",
  },
  {
    path: "/quan-tri/lop-hoc/:class/buoi/:session/man-hinh",
    opens: "officers and trainers",
    sends: "nobody",
  },
  { path: "/quan-tri/lop-hoc/:class/buoi/:session/ma", opens: "officers and trainers", sends: "nobody" },
  { path: "/quan-tri/kiem-tra-giam-sat", opens: "officers", sends: "officers" },
  { path: "/quan-tri/kiem-tra-giam-sat/:test", opens: "officers", sends: "officers" },
  { path: "/quan-tri/nguoi-ho-tro", opens: "officers", sends: "officers" },
  { path: "/quan-tri/nguoi/:person/noi-lam-viec", opens: "officers", sends: "officers" },
  { path: "/quan-tri/co-quan", opens: "officers", sends: "officers" },
  { path: "/quan-tri/co-quan/:workplace", opens: "officers", sends: "officers" },
  { path: "/quan-tri/gia-dinh-so", opens: "officers", sends: "nobody" },
  { path: "/ho-tro/ghi-nhanh", opens: "officers and helpers", sends: "officers and helpers" },
  { path: "/ho-tro/ghi-nhanh/gui", opens: "nobody", sends: "officers and helpers" },
  { path: "/gia-dinh", opens: "signed in", sends: "signed in" },
  { path: "/ho-tro", opens: "helpers", sends: "helpers" },
  { path: "/quan-tri/gop-tai-khoan", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/gop-tai-khoan/so-sanh", opens: "officers", sends: "officers" },
  { path: "/quan-tri/gop-tai-khoan/:id", opens: "officers", sends: "officers" },
  { path: "/quan-tri/chi-tieu", opens: "province", sends: "province" },
  { path: "/quan-tri/yeu-cau-du-lieu", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/yeu-cau-du-lieu/:id", opens: "officers", sends: "officers" },
  { path: "/quan-tri/canh-bao", opens: "officers", sends: "nobody" },
  { path: "/quan-tri/canh-bao/:id", opens: "officers", sends: "officers" },
  { path: "/quan-tri/thoi-han-luu-giu", opens: "province", sends: "province" },
  { path: "/quan-tri/ban-do-du-lieu", opens: "province", sends: "nobody" },
  { path: "/quan-tri/nhat-ky", opens: "province", sends: "nobody" },
  { path: "/quan-tri/nhat-ky/kiem-tra", opens: "province", sends: "nobody" },
  { path: "/quan-tri/phan-quyen", opens: "province", sends: "nobody" },
  { path: "/quan-tri/phan-quyen/:person", opens: "province", sends: "province" },

  { path: "/healthz", opens: "everyone", sends: "nobody" },
  { path: "/readyz", opens: "everyone", sends: "nobody" },
  { path: "/metrics", opens: "everyone", sends: "nobody" },
];

const ASKERS = {
  visitor: null,
  learner: [],
  "source trainer": ["source-trainer"],
  reviewer: ["reviewer"],
  helper: ["helper"],
  "commune officer": ["commune-officer"],
  "province administrator": ["province-admin"],
} satisfies Record<string, Role[] | null>;
type Asker = keyof typeof ASKERS;

const LET_IN: Record<Exclude<Who, "nobody">, readonly Asker[]> = {
  everyone: Object.keys(ASKERS) as Asker[],
  "signed in": [
    "learner",
    "source trainer",
    "reviewer",
    "helper",
    "commune officer",
    "province administrator",
  ],
  helpers: ["helper"],
  "officers and helpers": ["helper", "commune officer", "province administrator"],
  "officers and trainers": ["source trainer", "commune officer", "province administrator"],
  authors: ["source trainer", "reviewer"],
  trainers: ["source trainer"],
  reviewers: ["reviewer"],
  officers: ["commune officer", "province administrator"],
  province: ["province administrator"],
};

function expected(who: Exclude<Who, "nobody">, asker: Asker): Outcome {
  if (LET_IN[who].includes(asker)) return "let in";
  return asker === "visitor" ? "sent to sign in" : "refused";
}

type Handler = Guarded<unknown>;
interface RouteModule {
  loader?: Handler;
  action?: Handler;
  default?: unknown;
}

const modules = import.meta.glob<RouteModule>("/app/routes/**/*.{ts,tsx}");

/** Address and file of every route, from the site map. */
function addresses(entries: readonly RouteConfigEntry[], base = ""): { path: string; file: string }[] {
  return entries.flatMap(({ path, index, file, children }) => {
    const full = path ? `${base}/${path}` : base;
    const own = path || index ? [{ path: full || "/", file }] : [];
    return [...own, ...addresses(children ?? [], full)];
  });
}

function filesOf(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap(({ file, children }) => [`/app/${file}`, ...filesOf(children ?? [])]);
}

const SITE_MAP = addresses(routes);

async function moduleOf(path: string): Promise<RouteModule> {
  const file = SITE_MAP.find((entry) => entry.path === path)?.file;
  const load = modules[`/app/${file}`];
  if (!load) throw new Error(`no module for ${path}`);
  return load();
}

describe("the site map", () => {
  it("has a line in the table for every address, and no line for another", () => {
    expect(TABLE.map(({ path }) => path).sort()).toEqual(SITE_MAP.map(({ path }) => path).sort());
  });

  it("names every file of app/routes", () => {
    // A file may answer at two addresses.
    expect(Object.keys(modules).sort()).toEqual([...new Set(filesOf(routes))].sort());
  });

  it.each(Object.keys(modules))("%s wraps what it loads and takes by guard()", async (file) => {
    const { loader, action } = (await modules[file]?.()) ?? {};
    for (const handler of [loader, action]) if (handler) expect(handler.access).toBeDefined();
  });
});

type Outcome = "let in" | "sent to sign in" | "refused";

describeWithDatabase("a route", (database) => {
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: mkdtempSync(join(tmpdir(), "bdhvs-routes-")) });
  const people: Partial<Record<Asker, string>> = {};

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    await makeCommune(db);
    for (const [asker, roles] of Object.entries(ASKERS) as [Asker, Role[] | null][]) {
      if (!roles) continue;
      const grants = roles.map((role) => ({
        role,
        communeCode: role === "commune-officer" || role === "helper" ? "26080" : undefined,
      }));
      people[asker] = (await makeViewer(db, grants)).personId;
    }
  });

  /** Every call gets a session of its own: signing out is one of the routes. */
  async function ask(handler: Handler, path: string, method: "GET" | "POST", asker: Asker): Promise<Outcome> {
    const db = database();
    const personId = people[asker];
    const cookie = personId && (await openSession(db, env.publicUrl, personId, "")).split(";")[0];
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    const url = env.publicUrl + path.replace(/:\w+|\*/g, "khong-co");
    const request = new Request(url, {
      method,
      headers: cookie ? { Cookie: cookie } : {},
      body: method === "POST" ? new URLSearchParams() : undefined,
    });
    const app = { db, env, keys: KEYS, islands: {} };
    const context = { app, nonce: "", address: "127.0.0.1", drained: async () => {} };
    const params = Object.fromEntries(names.map((name) => [name, "khong-co"]));
    try {
      return outcomeOf(await handler({ request, params, context }));
    } catch (thrown) {
      // Whoever is let in with an address of nothing, or an empty form, gets an answer and never a crash.
      if (!(thrown instanceof Response)) throw thrown;
      return outcomeOf(thrown);
    }
  }

  function outcomeOf(answer: unknown): Outcome {
    if (!(answer instanceof Response)) return "let in";
    if (answer.headers.get("Location")?.startsWith("/dang-nhap?ve=")) return "sent to sign in";
    return answer.status === 403 ? "refused" : "let in";
  }

  describe.each(TABLE)("$path", ({ path, opens, sends }) => {
    it.each([
      ["opens for", opens, "loader", "GET"],
      ["takes forms from", sends, "action", "POST"],
    ] as const)("%s %s", async (_, who, name, method) => {
      const module = await moduleOf(path);
      const handler = module[name];
      if (who === "nobody") {
        expect(handler).toBeUndefined();
        return;
      }
      for (const asker of Object.keys(ASKERS) as Asker[]) {
        const outcome = await ask(handler as Handler, path, method, asker);
        expect(outcome, `${asker}, ${method} ${path}`).toBe(expected(who, asker));
      }
    });
  });
});
