ALTER TABLE "topic_media" ADD COLUMN "captions" text;--> statement-breakpoint
ALTER TABLE "topic_media" ADD COLUMN "poster" text;