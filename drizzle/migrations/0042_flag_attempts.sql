CREATE TABLE "flag_attempts" (
	"flag_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	CONSTRAINT "flag_attempts_flag_id_attempt_id_pk" PRIMARY KEY("flag_id","attempt_id")
);
--> statement-breakpoint
ALTER TABLE "flag_attempts" ADD CONSTRAINT "flag_attempts_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_attempts" ADD CONSTRAINT "flag_attempts_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flag_attempts_attempt_idx" ON "flag_attempts" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "attempts_closed_idx" ON "attempts" USING btree ("closed_at");