package rules_test

var limitTellings = []telling{}
