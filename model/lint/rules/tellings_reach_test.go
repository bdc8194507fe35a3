package rules_test

var reachTellings = []telling{}
