-- Who had read every lesson of a topic before this release finished it with the last one they read.
INSERT INTO "finished_topics" ("person_id", "topic_id", "finished_at")
SELECT "done"."person_id", "lessons"."topic_id", max("done"."completed_at")
FROM "lesson_completions" "done" JOIN "lessons" ON "lessons"."id" = "done"."lesson_id" AND "lessons"."retired_at" IS NULL
GROUP BY "done"."person_id", "lessons"."topic_id"
HAVING count(*) = (SELECT count(*) FROM "lessons" "all" WHERE "all"."topic_id" = "lessons"."topic_id" AND "all"."retired_at" IS NULL);
