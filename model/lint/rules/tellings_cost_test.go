package rules_test

var costTellings = []telling{}
