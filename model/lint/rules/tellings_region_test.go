package rules_test

var regionTellings = []telling{}
