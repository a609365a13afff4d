ALTER TABLE "card_openings" ADD COLUMN "is_reset" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "card_pins" ADD COLUMN "opened_by" text;--> statement-breakpoint
ALTER TABLE "card_pins" ADD CONSTRAINT "card_pins_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;