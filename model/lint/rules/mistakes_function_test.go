package rules_test

import "lintel/model/lint"

var functionMistakes = []mistake{
	{"less memory than there is", set("orders", "memoryMb=64"), "LAMBDA-CONFIG-RANGE", nil},
	{"a package that is too large", set("orders", "unzippedMb=300"), "LAMBDA-CONFIG-RANGE", nil},
	{"work that takes longer than the function may", set("orders", "expectedDurationSec=30"), "LAMBDA-DURATION", nil},
	{"more provisioned than reserved",
		set("orders", "reservedConcurrency=5 provisionedConcurrency=10"), "LAMBDA-CONCURRENCY", []lint.RuleID{"LAMBDA-VERSION-REQUIRED"}},
	{"more reserved than the account has", set("orders", "reservedConcurrency=950"), "LAMBDA-CONCURRENCY", nil},
	{"a runtime of old", set("orders", "runtime=python3.8"), "SERVICE-LIFECYCLE", nil},
	{"SnapStart with a large disk", set("orders", "snapStart=true ephemeralMb=2048"), "LAMBDA-SNAPSTART", []lint.RuleID{"LAMBDA-VERSION-REQUIRED"}},
	{"provisioned concurrency that nobody calls", set("orders", "provisionedConcurrency=5"), "LAMBDA-VERSION-REQUIRED", nil},
	{"an image from nowhere", set("orders", "packageType=Image runtime="), "LAMBDA-IMAGE-SOURCE", nil},
	{"a function that works longer than its API waits", set("orders", "timeoutSec=120"), "SYNC-TIMEOUT-CHAIN", nil},
	{"a function in one zone", all(is("orders", "subnets", "app-a, app-b"), set("orders", "subnets=[app-a]")), "COMPUTE-SINGLE-AZ", nil},
	{"a function that keeps data on its disk",
		all(without("carts"), without("uploads"), without("clicks"), without("sessions"), set("orders", "storesState=true")), "STATE-IN-EPHEMERAL", nil},
	{"an alias of an alias", draw("live: lambda-alias in=home\nnext: lambda-alias in=home\nnext -invoke-> live\nlive -invoke-> orders"),
		"LAMBDA-ALIAS-TO-ALIAS", []lint.RuleID{"CONN-UNSUPPORTED"}},
	{"an event that no rule of the clock knows", draw("clock: eventbridge-rule in=home schedule=rate(5 minute)\nclock -publish-> ops"), "SCHEDULE-RATE", nil},
}
