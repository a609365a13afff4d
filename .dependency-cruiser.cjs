/** The import rules of the house: routes → features → platform → drizzle/schema; ui and i18n are leaves. */
const FEATURES = [
  "audit",
  "places",
  "accounts",
  "catalog",
  "lessons",
  "quizzes",
  "simulations",
  "progress",
  "certificates",
  "cards",
  "sign-in",
  "content",
  "studio",
  "classes",
  "coverage",
  "workplaces",
  "merging",
  "rosters",
  "vneid",
  "flags",
  "indicators",
  "periods",
  "personal-data",
  "retention",
  "data-map",
  "reports",
];

/** A feature imports only features above it in the list. */
const order = FEATURES.slice(0, -1).map((feature, index) => ({
  name: `${feature}-imports-only-what-is-above`,
  severity: "error",
  from: { path: `^app/features/${feature}/` },
  to: { path: `^app/features/(${FEATURES.slice(index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: "\\.(d|island)\\.ts$" }, to: {} },
    ...order,
    {
      name: "platform-knows-no-domain",
      severity: "error",
      from: { path: "^app/platform/" },
      to: { path: "^app/(features|routes|ui)/" },
    },
    {
      name: "schema-is-the-bottom",
      severity: "error",
      from: { path: "^drizzle/" },
      to: { path: "^(app|scripts|tests)/" },
    },
    {
      name: "tables-do-not-know-their-map",
      severity: "error",
      from: { path: "^drizzle/schema/" },
      to: { path: "^drizzle/data-map/" },
    },
    {
      name: "ui-and-i18n-are-leaves",
      severity: "error",
      from: { path: "^app/(ui|i18n)/" },
      to: { path: "^(app/(features|routes)|drizzle)/" },
    },
    {
      name: "features-know-no-routes",
      severity: "error",
      from: { path: "^app/features/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "only-server-files-touch-the-database",
      severity: "error",
      from: { path: "^app/", pathNot: ["\\.server\\.tsx?$", "^app/platform/server/"] },
      to: {
        path: "^(app/platform/database/|node_modules/(drizzle-orm|postgres|@electric-sql)/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "nothing-imports-the-remix-tombstone",
      severity: "error",
      from: {},
      to: { path: "^node_modules/remix/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
