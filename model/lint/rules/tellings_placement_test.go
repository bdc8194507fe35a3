package rules_test

var placementTellings = []telling{}
