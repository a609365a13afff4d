/** "lop-hoc": one row a class, as on /quan-tri/lop-hoc, whatever its page. */
import { type ClassFilters, classFilters } from "~/features/classes/class-filters";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { allClasses, type ListedClass } from "~/features/classes/list-classes.server";
import { defineDataset } from "../dataset";

export const classes = defineDataset<ListedClass, ClassFilters>({
  id: "lop-hoc",
  title: "classes.title",
  roles: CLASS_ROLES,
  filters: classFilters,
  columns: [
    { key: "firstDay", header: "classes.fromDay", kind: "date", width: 12, value: (row) => row.firstDay },
    { key: "lastDay", header: "classes.toDay", kind: "date", width: 12, value: (row) => row.lastDay },
    { key: "topic", header: "classes.topic", kind: "text", width: 36, value: (row) => row.topicTitle },
    { key: "place", header: "classes.place", kind: "text", width: 28, value: (row) => row.place },
    { key: "commune", header: "classes.commune", kind: "text", width: 22, value: (row) => row.communeName },
    { key: "trainers", header: "classes.trainers", kind: "text", width: 28, value: (row) => row.trainers },
    {
      key: "sessions",
      header: "classes.sessionCount",
      kind: "integer",
      width: 8,
      value: (row) => row.sessions,
    },
    { key: "listed", header: "classes.listed", kind: "integer", width: 8, value: (row) => row.listed },
    { key: "came", header: "classes.came", kind: "integer", width: 8, value: (row) => row.came },
    { key: "passed", header: "classes.passed", kind: "integer", width: 8, value: (row) => row.passed },
    {
      key: "state",
      header: "classes.stateLabel",
      kind: "text",
      width: 14,
      value: (row, t) => t(`classes.state.${row.state}`),
    },
  ],
  async rows({ db, viewer, today }, filters) {
    const found = await allClasses(db, viewer, today, filters);
    async function* batches() {
      yield found;
    }
    return { count: found.length, batches: batches() };
  },
});
