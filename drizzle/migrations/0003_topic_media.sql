CREATE TABLE "topic_media" (
	"topic_id" text NOT NULL,
	"path" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "topic_media_topic_id_path_pk" PRIMARY KEY("topic_id","path")
);
--> statement-breakpoint
ALTER TABLE "media_files" DROP CONSTRAINT "media_files_topic_id_topics_id_fk";
--> statement-breakpoint
DROP INDEX "media_files_topic_idx";--> statement-breakpoint
ALTER TABLE "topic_media" ADD CONSTRAINT "topic_media_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_media" ADD CONSTRAINT "topic_media_hash_media_files_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."media_files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_files" DROP COLUMN "topic_id";--> statement-breakpoint
ALTER TABLE "media_files" DROP COLUMN "path";