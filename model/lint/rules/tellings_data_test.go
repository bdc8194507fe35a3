package rules_test

var dataTellings = []telling{}
