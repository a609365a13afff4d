ALTER TABLE "certificates" ADD COLUMN "programme_name" text;--> statement-breakpoint
UPDATE "certificates" SET "programme_name" = (SELECT "name" FROM "programmes" LIMIT 1);--> statement-breakpoint
ALTER TABLE "certificates" ALTER COLUMN "programme_name" SET NOT NULL;
